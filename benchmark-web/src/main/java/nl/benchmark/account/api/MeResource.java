package nl.benchmark.account.api;

import static nl.benchmark.ui.JsonFactory.JSON;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import nl.benchmark.account.Caller;
import nl.benchmark.account.Right;
import nl.benchmark.account.service.AccountService;
import nl.benchmark.shared.api.JsonValues;

/** Who the token belongs to and what it can do. */
@Path("/me")
public class MeResource {

    @Inject
    private AccountService accounts;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public String me() {
        Caller caller = accounts.me();
        JsonArrayBuilder rights = JSON.createArrayBuilder();
        if (!caller.role().isParticipant() || caller.may(Right.READ, Caller.WERK_EN_INKOMEN)) {
            rights.add("READ");
        }
        if (caller.may(Right.DELIVER, Caller.WERK_EN_INKOMEN)) {
            rights.add("DELIVER");
        }
        return new JsonValues()
                .add(
                        "account",
                        new JsonValues()
                                .add("id", caller.accountId())
                                .add("email", caller.email())
                                .add("name", caller.name())
                                .add("role", caller.role())
                                .build())
                .add("organisation", caller.organisationCode())
                .add("rights", rights.build())
                .build()
                .toString();
    }
}
