/** The agreement of the own organisation: how it stands, signing it, and sending a text of one's own. */
package nl.benchmark.agreement.web;
