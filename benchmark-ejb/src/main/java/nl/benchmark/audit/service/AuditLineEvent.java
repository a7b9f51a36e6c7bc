package nl.benchmark.audit.service;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/**
 * What a line costs whoever waits for it, from the end of the work until the line is on the disk: seen in a recording of
 * the running server, and measured by {@code ./benchmark perf audit}. Costs nothing while nobody records.
 */
@Name("nl.benchmark.AuditLine")
@Label("Line of the access log")
@Description("From the end of the work until its line is on the disk")
@Category("Benchmark")
@StackTrace(false)
class AuditLineEvent extends Event {

    @Label("Action")
    String action;
}
