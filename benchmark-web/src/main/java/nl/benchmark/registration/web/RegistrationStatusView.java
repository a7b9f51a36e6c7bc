package nl.benchmark.registration.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import nl.benchmark.registration.RegistrationRow;
import nl.benchmark.registration.service.RegistrationService;

/** How a registration stands, for whoever has the link that was mailed. */
@Named
@ViewScoped
public class RegistrationStatusView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private RegistrationService registrations;

    private String token;
    private RegistrationRow row;

    public void load() {
        row = registrations.find(token).orElse(null);
    }

    /** Null when the link does not work, or not any longer. */
    public RegistrationRow getRow() {
        return row;
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }
}
