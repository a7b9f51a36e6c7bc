/** Reports over the API: asked for, followed, downloaded (REP-1, REP-2, REP-4). */
package nl.benchmark.report.api;
