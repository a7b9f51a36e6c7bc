/** Asks for, releases and reads out what belongs to one organisation. */
package nl.benchmark.handover.service;
