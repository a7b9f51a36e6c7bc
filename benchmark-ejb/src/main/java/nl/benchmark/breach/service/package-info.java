/** Records breaches, finds in the access log whose data they touched, and tells those organisations. */
package nl.benchmark.breach.service;
