/** Pseudonyms (DEL-2): what a municipality submits is re-keyed on arrival and stored nowhere as submitted. */
package nl.benchmark.pseudonym;
