/** What was agreed about the own files, and which of them do not count (DEL-6). */
package nl.benchmark.consultation.web;
