/** Figures, groups and comparisons for whoever is signed in (CMP-1, CMP-2), all of them through the disclosure gate. */
package nl.benchmark.comparison.service;
