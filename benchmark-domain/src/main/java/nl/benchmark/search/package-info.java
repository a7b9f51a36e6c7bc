/**
 * Zoeken in alle lijsten van het portaal van de benchmarkorganisatie. Each feature finds in its own list, by its own service;
 * who may not open a list finds nothing of it, and is not told that there is something.
 */
package nl.benchmark.search;
