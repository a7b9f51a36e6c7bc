/** The findings of a delivery: the same page for the participant and for the benchmark organisation. */
package nl.benchmark.ui.delivery;
