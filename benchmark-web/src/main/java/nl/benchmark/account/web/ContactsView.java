package nl.benchmark.account.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import nl.benchmark.account.ContactRow;
import nl.benchmark.account.service.ContactService;

/** Whom to call at another municipality (ACC-3). */
@Named
@ViewScoped
public class ContactsView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private ContactService contacts;

    private List<ContactRow> rows = List.of();

    @PostConstruct
    void load() {
        rows = contacts.contacts();
    }

    public List<ContactRow> getRows() {
        return rows;
    }
}
