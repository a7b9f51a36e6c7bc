/** "Wie deed wat met onze gegevens": the log as a participant reads it. */
package nl.benchmark.audit.web;
