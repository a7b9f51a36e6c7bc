/** Protocol: read by anybody, accepted by contact persons, written and decided about by administrators. */
package nl.benchmark.protocol.service;
