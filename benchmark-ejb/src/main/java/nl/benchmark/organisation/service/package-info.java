/** The register of organisations and areas, and who takes part, as services read it (ORG-1). */
package nl.benchmark.organisation.service;
