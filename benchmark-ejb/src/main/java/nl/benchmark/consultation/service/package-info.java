/** Consultation with participants, and files taken out of the benchmark (DEL-6). */
package nl.benchmark.consultation.service;
