package nl.benchmark.handover.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.benchmark.account.Caller;
import nl.benchmark.account.Roles;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.Audited;
import nl.benchmark.audit.AuditedId;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.audit.service.AuditFacts;
import nl.benchmark.delivery.service.SourceFiles;
import nl.benchmark.handover.HandoverRow;
import nl.benchmark.handover.HandoverRule;
import nl.benchmark.handover.HandoverTable;
import nl.benchmark.handover.StoredDocument;
import nl.benchmark.retention.Reason;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.shared.service.CallerContext;

/**
 * All that belongs to the own organisation, read out for its contact persons part by part, each in a transaction of its own.
 * Microdata and source files only while a release is open. Source: V5.
 */
@Stateless
@RolesAllowed(Roles.CONTACT_PERSON)
public class HandoverService {

    @Inject
    private HandoverRegister register;

    @Inject
    private HandoverRows rows;

    @Inject
    private SourceFiles sources;

    @Inject
    private CallerContext callers;

    @Inject
    private AuditFacts audit;

    @Inject
    private Clock clock;

    /** Requests of the own organisation, newest first. */
    @NotAudited(reason = "own requests")
    public List<HandoverRow> requests() {
        return register.own();
    }

    /** Refuses with {@code NOT_YOURS}, {@code REASON} and {@code ASKED}. */
    @Audited(action = AuditAction.HANDOVER_ASK, object = "handover")
    public void ask(String why) {
        String organisation = own();
        Reason reason = new Reason(why);
        boolean asked = register.own().stream().anyMatch(row -> row.isWaiting() || row.isOpen(clock.instant()));
        if (asked) {
            throw new RuleViolation(HandoverRule.ASKED);
        }
        audit.concerns(organisation);
        audit.purpose(reason.text());
        audit.id(register.ask(reason.text()));
    }

    /**
     * Begins a file: the line of the log is written before its first byte. Refuses with {@code NOT_YOURS}, and with
     * {@code NOT_RELEASED} microdata and source files.
     *
     * @return the tables with rows of the organisation, in order of their names
     */
    @Audited(action = AuditAction.HANDOVER_FETCH, object = "handover")
    public List<HandoverTable> begin(boolean microdata) {
        audit.concerns(own());
        audit.detail("microdata", microdata);
        if (microdata) {
            requireRelease();
        }
        return rows.tables().stream()
                .filter(table -> microdata || !table.isMicrodata())
                .toList();
    }

    /** Refuses as {@link #begin}. */
    @NotAudited(reason = "a part of the file whose line begin() wrote")
    public void rows(HandoverTable table, Consumer<List<String>> row) {
        own();
        if (table.isMicrodata()) {
            requireRelease();
        }
        rows.write(table, row);
    }

    /** Refuses as {@link #begin}. */
    @NotAudited(reason = "a part of the file whose line begin() wrote")
    public void documents(StoredDocument kind, HandoverRows.Sink sink) {
        own();
        rows.write(kind, sink);
    }

    /** Kept source files of the own organisation, oldest first; refuses as {@link #begin}. */
    @NotAudited(reason = "that there are files; opening one is a line")
    public List<HandoverRows.Kept> sources() {
        own();
        requireRelease();
        return rows.sources();
    }

    /** The kept file, unpacked; whoever opens it closes it. Empty when it was erased meanwhile. Refuses as {@link #begin}. */
    @Audited(action = AuditAction.SOURCE_FILE_READ, object = "delivery")
    public Optional<InputStream> source(@AuditedId long delivery) {
        audit.concerns(own());
        audit.purpose(requireRelease().decision());
        if (rows.sources().stream().noneMatch(kept -> kept.delivery() == delivery)) {
            throw new RuleViolation(HandoverRule.NOT_YOURS);
        }
        try {
            return sources.open(delivery);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HandoverRow requireRelease() {
        return register.own().stream()
                .filter(row -> row.isOpen(clock.instant()))
                .findFirst()
                .orElseThrow(() -> new RuleViolation(HandoverRule.NOT_RELEASED));
    }

    /** Code of the own organisation; refuses with {@code NOT_YOURS} whoever works for another one or looks at it. */
    private String own() {
        Caller caller = callers.get();
        if (!caller.owns(caller.organisationCode())) {
            throw new RuleViolation(HandoverRule.NOT_YOURS);
        }
        return caller.organisationCode();
    }
}
