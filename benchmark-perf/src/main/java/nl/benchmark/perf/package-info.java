/** Measurements on the product as it runs: written to docs/performance.md, each as a ratio within one run where it can be. */
package nl.benchmark.perf;
