package nl.benchmark.audit.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.function.Consumer;
import nl.benchmark.account.Caller;

/**
 * What only the service knows of the action it is doing, for the line in the audit log. Never personal data of
 * recipients of benefits, never a password, token or key. Without a call that writes a line nothing happens.
 */
@ApplicationScoped
public class AuditFacts {

    @Inject
    private AuditTrail trail;

    /** Which object it is about. */
    public void id(Object id) {
        add(call -> call.id = String.valueOf(id));
    }

    /** Whose data it is about, by code. */
    public void concerns(String organisation) {
        add(call -> call.concerns.add(organisation));
    }

    public void concerns(Collection<String> organisations) {
        add(call -> call.concerns.addAll(organisations));
    }

    /** How many rows were read or written. */
    public void rows(int rows) {
        add(call -> call.rows = rows);
    }

    /** Why, in the words of whoever does it. */
    public void purpose(String purpose) {
        add(call -> call.purpose = purpose);
    }

    public void detail(String name, Object value) {
        add(call -> call.details.put(name, value == null ? null : value.toString()));
    }

    /** Who does it, while nobody is signed in yet. */
    public void actor(Caller caller) {
        add(call -> call.actor = caller);
    }

    /** There was nothing to do, so there is no line. */
    public void nothingDone() {
        add(call -> call.nothingDone = true);
    }

    /** It was refused without an exception. */
    public void denied(String why) {
        add(call -> call.denied = why);
    }

    private void add(Consumer<AuditedCall> fact) {
        trail.writingCall().ifPresent(fact);
    }
}
