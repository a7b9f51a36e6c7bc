/** Own details, security and the management of accounts, the same in both portals (ACC-1, ACC-2). */
package nl.benchmark.ui.account;
