/** Public pages: what the benchmark is, what it costs, registering, and following a registration by the link that was mailed. */
package nl.benchmark.registration.web;
