/** The register of breaches, recording one, and handling it. */
package nl.benchmark.breach.admin;
