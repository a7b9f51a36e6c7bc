package nl.benchmark.audit.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.benchmark.audit.KeptLog;
import nl.benchmark.ui.Messages;

/** Which logs there are, where, how long and for whom (L14). */
@Named
@RequestScoped
public class LogsView {

    @Inject
    private Messages messages;

    public KeptLog[] getLogs() {
        return KeptLog.values();
    }

    /** Its tables, or in words where its files are. */
    public String where(KeptLog log) {
        return log.tables().isEmpty()
                ? messages.text("logs.where." + log)
                : messages.text("logs.where.tables", String.join(", ", log.tables()));
    }

    public String term(KeptLog log) {
        return messages.text("logs.term." + log);
    }

    public String readers(KeptLog log) {
        return messages.text("logs.readers." + log);
    }
}
