/** Signing in, the same in both portals: who a request comes from, and that nobody else gets further than the public pages. */
package nl.benchmark.ui.signin;
