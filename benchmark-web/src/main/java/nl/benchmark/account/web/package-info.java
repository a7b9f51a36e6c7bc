/** The own account in the participants' portal (ACC-2). */
package nl.benchmark.account.web;
