/** Versions of indicators: written, tried on the figures in force, decided about (IND-1). */
package nl.benchmark.catalogue.service;
