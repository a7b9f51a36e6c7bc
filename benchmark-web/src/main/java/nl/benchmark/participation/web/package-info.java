/** Mijn deelname in the participants' portal: what runs, cancelling, and what is left after the end. */
package nl.benchmark.participation.web;
