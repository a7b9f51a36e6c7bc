package nl.benchmark.delivery.web;

import static nl.benchmark.ui.JsonFactory.JSON;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.benchmark.account.AccountRule;
import nl.benchmark.account.Caller;
import nl.benchmark.account.service.FileLimit;
import nl.benchmark.delivery.ChangeBasis;
import nl.benchmark.delivery.DeliveryChange;
import nl.benchmark.delivery.DeliveryRequest;
import nl.benchmark.delivery.DeliveryRow;
import nl.benchmark.delivery.DeliveryRule;
import nl.benchmark.delivery.DeliveryType;
import nl.benchmark.delivery.Numbering;
import nl.benchmark.delivery.NumberingRule;
import nl.benchmark.delivery.service.DeliveryChangeService;
import nl.benchmark.delivery.service.DeliveryService;
import nl.benchmark.delivery.service.NumberingService;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.shared.service.Outage;
import nl.benchmark.shared.service.RequestCaller;
import nl.benchmark.ui.FailureReference;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.Notation;
import nl.benchmark.ui.OutageAnswer;
import nl.benchmark.ui.delivery.ChangeTexts;

/**
 * Takes in a file from the page: the body is the file, streamed into the spool. No multipart form, because that would
 * put the file as submitted on disk in clear before anybody could encrypt it (DEL-2). A GET tells how far it is.
 */
@WebServlet("/delivery/upload")
public class UploadServlet extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int TOO_MANY_REQUESTS = 429;
    /** A form of another site cannot send this type, and a script there not without asking first. */
    private static final String CONTENT_TYPE = "application/octet-stream";

    private static final Pattern FINGERPRINT = Pattern.compile("[A-Za-z0-9_-]{16}");

    @Inject
    private transient DeliveryService deliveries;

    @Inject
    private transient NumberingService numberings;

    @Inject
    private transient RequestCaller caller;

    @Inject
    private transient FileLimit limit;

    @Inject
    private transient Messages messages;

    @Inject
    private transient Notation notation;

    @Inject
    private transient DeliveryResult result;

    @Inject
    private transient DeliveryChangeService changes;

    @Inject
    private transient ChangeTexts changeTexts;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String site = request.getHeader("Sec-Fetch-Site");
        if (!CONTENT_TYPE.equals(request.getContentType()) || site != null && !"same-origin".equals(site)) {
            send(response, HttpServletResponse.SC_FORBIDDEN, refusal(new RuleViolation(AccountRule.NO_RIGHT)));
            return;
        }
        if (!caller.find().map(known -> limit.allows(known.accountId())).orElse(false)) {
            response.setHeader("Retry-After", Long.toString(limit.retryAfter()));
            send(
                    response,
                    TOO_MANY_REQUESTS,
                    JSON.createObjectBuilder()
                            .add("refused", messages.text("error.tooMany.text"))
                            .build());
            return;
        }
        try {
            DeliveryRequest delivery = delivery(request);
            deliveries.admit(delivery);
            long largest = deliveries.largestBytes();
            int listed = numberingBytes(request);
            if (request.getContentLengthLong() - listed > largest) {
                throw new RuleViolation(DeliveryRule.TOO_LARGE, largest >> 20);
            }
            Numbering numbering =
                    listed == 0 ? null : Numbering.read(request.getInputStream().readNBytes(listed));
            long id = receive(delivery, numbering, request.getInputStream());
            send(response, HttpServletResponse.SC_ACCEPTED, state(deliveries.delivery(id)));
        } catch (RuleViolation violation) {
            send(response, HttpServletResponse.SC_CONFLICT, refusal(violation));
        } catch (EJBAccessException refused) {
            send(response, HttpServletResponse.SC_FORBIDDEN, refusal(new RuleViolation(AccountRule.NO_RIGHT)));
        } catch (IOException | RuntimeException failure) { // anything else goes on as it was
            if (!Outage.isCauseOf(failure)) {
                throw failure;
            }
            String text = Outage.isOfStorage(failure) ? "delivery.upload.full" : "delivery.upload.unavailable";
            String refused = messages.text(text, FailureReference.of(request, failure));
            OutageAnswer.retryLater(response);
            send(
                    response,
                    HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                    JSON.createObjectBuilder().add("refused", refused).build());
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = request.getParameter("id");
        Optional<DeliveryRow> row =
                id != null && id.matches("\\d{1,18}") ? deliveries.findDelivery(Long.parseLong(id)) : Optional.empty();
        if (row.isEmpty()) {
            send(response, HttpServletResponse.SC_NOT_FOUND, refusal(new RuleViolation(DeliveryRule.UNKNOWN)));
        } else {
            send(response, HttpServletResponse.SC_OK, state(row.get()));
        }
    }

    /** The same file again with a list of numbers: the list is for the delivery that there is. */
    private long receive(DeliveryRequest delivery, Numbering numbering, InputStream body) throws IOException {
        try {
            return deliveries.receive(delivery, numbering, body);
        } catch (RuleViolation violation) {
            if (numbering == null || violation.rule() != DeliveryRule.SAME_FILE) {
                throw violation;
            }
            long existing = (Long) violation.arguments().get(0);
            numberings.declare(existing, numbering);
            return existing;
        }
    }

    /** How much of the body is a list of old and new registration numbers (BUS-015), before the file. */
    private static int numberingBytes(HttpServletRequest request) {
        String text = request.getParameter("numberingBytes");
        if (text == null || !text.matches("\\d{1,9}")) {
            return 0;
        }
        int bytes = Integer.parseInt(text);
        if (bytes > Numbering.LARGEST_BYTES) {
            throw new RuleViolation(NumberingRule.TOO_LARGE, Numbering.LARGEST_BYTES >> 20);
        }
        return bytes;
    }

    private DeliveryRequest delivery(HttpServletRequest request) {
        String period = request.getParameter("period");
        if (period == null || !period.matches("\\d{4}-(0[1-9]|1[0-2])")) {
            throw new RuleViolation(DeliveryRule.NO_MONTH);
        }
        return new DeliveryRequest(
                type(request.getParameter("type")),
                organisation(request),
                YearMonth.parse(period),
                Boolean.parseBoolean(request.getParameter("dryRun")),
                fingerprint(request.getParameter("keyFingerprint")),
                Boolean.parseBoolean(request.getParameter("keyChange")),
                null);
    }

    /** A page that does not say it means BUS. */
    private static String type(String text) {
        if (text == null || text.isEmpty()) {
            return DeliveryType.BUS.name();
        }
        return Arrays.stream(DeliveryType.values())
                .map(DeliveryType::name)
                .filter(text::equals)
                .findFirst()
                .orElseThrow(() -> new RuleViolation(DeliveryRule.NO_TYPE));
    }

    /** For which the page was shown: whoever chose another in the meantime, in another window, is refused. */
    private String organisation(HttpServletRequest request) {
        String shown = request.getParameter("organisation");
        return caller.find()
                .filter(known -> shown == null || known.belongsTo(shown))
                .map(Caller::organisationCode)
                .orElseThrow(() -> new RuleViolation(AccountRule.ORGANISATION_CHOICE));
    }

    /** Of the key with which the page made the pseudonyms; null when it did not make them. */
    private static String fingerprint(String text) {
        return text != null && FINGERPRINT.matcher(text).matches() ? text : null;
    }

    private JsonObject refusal(RuleViolation violation) {
        JsonObjectBuilder json = JSON.createObjectBuilder().add("refused", messages.text(violation));
        if (violation.rule() == DeliveryRule.SAME_FILE) {
            json.add("findings", findings((Long) violation.arguments().get(0)));
        }
        return json.build();
    }

    private JsonObject state(DeliveryRow row) {
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("id", row.id())
                .add("finished", row.status().isFinished())
                .add("progress", deliveries.progress(row.id()))
                .add("status", row.status().name());
        if (row.status().isFinished()) {
            json.add("sentence", result.sentence(row))
                    .add("accepted", row.status().isAccepted())
                    .add("numbers", numbers(row))
                    .add("findings", findings(row.id()));
            if (row.dryRun() && row.status().isAccepted()) {
                addChange(json, row);
            }
        }
        return json.build();
    }

    /** What the file would change, and by which button it is handed in after all (DEL-5). */
    private void addChange(JsonObjectBuilder json, DeliveryRow row) {
        Optional<DeliveryChange> change = changes.find(row.id());
        boolean replaces =
                change.filter(found -> found.basis() == ChangeBasis.SAME_MONTH).isPresent();
        JsonArrayBuilder sentences = JSON.createArrayBuilder();
        change.ifPresent(found -> changeTexts.inShort(row, found).forEach(sentences::add));
        json.add("changes", sentences)
                .add(
                        "deliver",
                        messages.text(
                                replaces ? "delivery.change.replace" : "delivery.change.deliver",
                                row.period(),
                                DeliveryType.valueOf(row.type())));
    }

    private JsonArrayBuilder numbers(DeliveryRow row) {
        JsonArrayBuilder numbers = JSON.createArrayBuilder();
        add(numbers, "delivery.records", row.records());
        add(numbers, "delivery.benefits", row.status().isAccepted() ? row.benefits() : null);
        add(numbers, "delivery.rejectedRecords", row.rejectedRecords());
        add(numbers, "delivery.warnings", row.warnings());
        add(numbers, "delivery.notes", row.notes());
        return numbers;
    }

    private void add(JsonArrayBuilder numbers, String label, Integer number) {
        if (number != null) {
            numbers.add(JSON.createArrayBuilder().add(messages.text(label)).add(notation.count(number)));
        }
    }

    private static String findings(long id) {
        return "findings.xhtml?id=" + id;
    }

    private static void send(HttpServletResponse response, int status, JsonObject json) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(json.toString().getBytes(StandardCharsets.UTF_8));
    }
}
