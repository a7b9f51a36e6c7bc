/**
 * The one way out for figures: the measures in force of all participants, read with a database role that sees measures
 * and never rows of deliveries, and handed on only as what the disclosure gate lets through (SDC-0, standards R7).
 */
package nl.benchmark.disclosure.service;
