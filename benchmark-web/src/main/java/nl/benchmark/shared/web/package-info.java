/** What belongs to the whole site and to no feature. */
package nl.benchmark.shared.web;
