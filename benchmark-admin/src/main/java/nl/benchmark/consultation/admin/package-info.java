/** Consultation with participants and removals in the organisation's portal (DEL-6). */
package nl.benchmark.consultation.admin;
