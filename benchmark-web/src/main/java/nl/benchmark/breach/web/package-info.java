/** What a participant was told about breaches. */
package nl.benchmark.breach.web;
