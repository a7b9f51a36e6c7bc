/** Everything of the own organisation as one file, and asking for what a data officer releases. */
package nl.benchmark.handover.web;
