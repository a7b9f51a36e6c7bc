package nl.benchmark.agreement.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import nl.benchmark.mail.MailKind;
import nl.benchmark.mail.service.Outbox;
import nl.benchmark.mail.service.PublicAddress;
import org.jdbi.v3.core.Jdbi;

/** Mail to contact persons of participants, written in the transaction of what it tells. */
@ApplicationScoped
public class ContactMail {

    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    @Inject
    private Outbox outbox;

    @Inject
    private PublicAddress address;

    /** Somebody to write to. */
    record Contact(String email, String language) {}

    /**
     * @param organisation code; null for the contact persons of all that take part now or later
     * @param arguments in the language of the recipient
     * @return how many mails there are
     */
    public int put(MailKind kind, String organisation, Function<String, String[]> arguments) {
        List<Contact> contacts = contacts(organisation);
        contacts.forEach(
                contact -> outbox.put(kind, contact.email(), contact.language(), arguments.apply(contact.language())));
        return contacts.size();
    }

    /** The address of a page of the participants' portal. */
    public String page(String path) {
        return address.of(path);
    }

    private List<Contact> contacts(String organisation) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select a.email, coalesce(a.language, 'nl') as language from account a join organisation o on o.id = a.organisation_id
                         where a.role = 'CONTACT_PERSON' and a.active and (a.ends_on is null or a.ends_on >= :today)
                           and (o.code = :code or cast(:code as text) is null and exists (
                               select from participation p where (p.organisation_id = o.id or p.payer_id = o.id) and (p.ends_on is null or p.ends_on >= greatest(:today, p.starts_on))))
                         order by a.id
                        """)
                .bind("code", organisation)
                .bind("today", LocalDate.now(clock))
                .map((row, context) -> new Contact(row.getString("email"), row.getString("language")))
                .list());
    }
}
