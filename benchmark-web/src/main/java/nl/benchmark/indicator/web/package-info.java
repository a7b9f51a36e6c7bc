/** Pages about indicators: the list, one page for each with how it is calculated (IND-3), and the words for them. */
package nl.benchmark.indicator.web;
