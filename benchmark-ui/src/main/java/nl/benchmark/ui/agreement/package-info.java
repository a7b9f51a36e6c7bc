/** What both portals show of agreements: their files, and the register of sub-processors. */
package nl.benchmark.ui.agreement;
