package nl.benchmark.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.benchmark.delivery.DeliveryType;
import nl.benchmark.launcher.demo.DemonstrationAccount;
import nl.benchmark.launcher.demo.DemonstrationAccounts;
import nl.benchmark.launcher.demo.DemonstrationRole;
import nl.benchmark.pseudonym.PseudonymisationKey;
import nl.benchmark.pseudonym.Pseudonymiser;
import nl.benchmark.pseudonym.RawLayout;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * DEL-1: a layout from what is typed to what is read by it. BASplus gets a code, and SRG another place of its numbers in files of fixed
 * width about last month, which no other test delivers.
 */
@ExtendWith(Platform.class)
class LayoutIT {

    private static final YearMonth FIRST = RunningPlatform.lastMonth();
    private static final YearMonth BEFORE = FIRST.minusMonths(1);
    private static final String RESULT = "VERVALLEN";
    private static final String OTHER = "OVERGEDRAGEN";
    private static final String WHY = "Besluit van de gebruikersraad van september";

    /** A file is no text that the browser's own log would show, so what goes out is kept beside it. */
    private static final String KEEP_BODIES =
            """
            window.bodies = [];
            const send = XMLHttpRequest.prototype.send;
            XMLHttpRequest.prototype.send = function (body) {
                window.bodies.push(body);
                return send.call(this, body);
            };
            """;

    private final RunningPlatform platform;
    private final Chromium chromium;

    LayoutIT(RunningPlatform platform, Chromium chromium) {
        this.platform = platform;
        this.chromium = chromium;
    }

    /** Enough applications that a file in which each is wrong is rejected. */
    private static String csv(Municipality of, YearMonth month, String result) {
        String first = month.atDay(1).toString();
        return IntStream.rangeClosed(1, 6)
                .mapToObj(number -> String.join(
                        ";",
                        Integer.toString(month.getYear()),
                        Integer.toString(month.getMonthValue()),
                        of.code().substring(2),
                        "A" + number,
                        "LEVENSONDERHOUD",
                        first,
                        first,
                        result,
                        "",
                        ""))
                .collect(Collectors.joining(
                        "\n",
                        "statistiekjaar;statistiekmaand;gemeentecode;aanvraagnummer;soort;datum_aanvraag;datum_besluit;resultaat;dagen_opgeschort;cluster\n",
                        "\n"));
    }

    private JsonObject deliver(Municipality of, YearMonth month, String result) {
        Api.Answer answer = of.api()
                .call(
                        "POST",
                        "api/v1/deliveries?type=BASPLUS&organisation=" + of.code() + "&period=" + month,
                        csv(of, month, result).getBytes(StandardCharsets.UTF_8),
                        "Content-Type",
                        "text/csv");
        return of.awaitFinished(Municipality.accepted(answer));
    }

    private static String status(JsonObject delivery) {
        return delivery.get("status").getAsString();
    }

    @Test
    @DisplayName(
            "DEL-1 a new code is refused, written, tried, approved by another, told to participants, read from its first month on, and corrected")
    void fromTableToDelivery() {
        Municipality own = platform.municipality();
        JsonObject refused = deliver(own, FIRST, RESULT);
        assertThat(status(refused)).isEqualTo("REJECTED");
        assertThat(own.rules(refused.get("id").getAsLong())).contains("BAS-002");
        JsonObject good = deliver(own, BEFORE, "TOEGEKEND");
        assertThat(status(good)).isEqualTo("ACCEPTED");
        long delivery = good.get("id").getAsLong();
        Await.until(
                "the source is kept",
                () -> platform.count(
                                "select count(*) from source_file where delivery_id = ? and state = 'KEPT'", delivery)
                        == 1);
        String fields = DeliveryType.BASPLUS.layout().fieldsCsv();
        String codes = DeliveryType.BASPLUS.layout().codesCsv();
        String more = codes + "result;" + RESULT + ";" + FIRST + ";;vervallen;lapsed\n";
        try (Visitor writer = chromium.confirmedStaff(platform, DemonstrationRole.CONTENT_EXPERT);
                Visitor decider = chromium.confirmedStaff(platform, DemonstrationRole.ADMINISTRATOR)) {
            writer.open("admin/layout/propose.xhtml?type=BASPLUS");
            assertThat(value(writer, "change:fields").strip()).as("as it is").isEqualTo(fields.strip());
            choosePicture(writer, fields);
            writeBroken(writer, fields, more);
            fill(writer, "change:fields", fields);
            fill(writer, "change:first", FIRST.toString());
            fill(writer, "change:reason", WHY);
            click(writer, "change:submit");
            assertThat(writer.mainText()).contains("nog niet voorgelegd", WHY);
            assertThat(writer.page().locator("#differences").innerText()).contains("result " + RESULT, "nieuwe code");
            String id = writer.page().url().replaceAll(".*id=(\\d+).*", "$1");
            click(writer, "decide:propose");
            assertThat(writer.mainText()).contains("Draai eerst een proef op oude bestanden");
            writer.assertAccessible("a layout that is written");
            assertThat(platform.count(
                            "select count(*) from delivery_layout where id = ? and state = 'WRITTEN'",
                            Long.parseLong(id)))
                    .isEqualTo(1);
            runTrial(writer, own, id);
            click(writer, "decide:propose");
            assertThat(writer.page().locator("#state").textContent()).isEqualTo("wacht op een tweede persoon");
            assertThat(writer.page().locator("[id='decide:approve']").count())
                    .as("whoever wrote it does not decide")
                    .isZero();
            assertThat(status(deliver(own, FIRST, RESULT)))
                    .as("nothing changes before it is approved")
                    .isEqualTo("REJECTED");

            decider.open("admin/layout/layouts.xhtml");
            assertThat(decider.page().locator("#proposals").innerText()).contains("BASplus", WHY);
            decider.open("admin/layout/version.xhtml?id=" + id);
            decider.picture("layout-proposal");
            click(decider, "decide:approve");
            assertThat(decider.page().locator("#state").textContent()).isEqualTo("goedgekeurd");
            assertThat(decider.mainText()).contains("berichten naar contactpersonen");
            participantsAreTold(own);
            readByTheNewOne(own, good);
            participantsSee(own, more, refused.get("id").getAsLong());
            correct(writer, decider, own, more);
        }
    }

    /** What no measure knows counts as unknown there: it stops no figure of now or of then. */
    private void readByTheNewOne(Municipality own, JsonObject good) {
        JsonObject accepted = deliver(own, FIRST, RESULT);
        assertThat(status(accepted)).isEqualTo("ACCEPTED");
        assertThat(platform.count(
                        "select count(*) from measure_value m join organisation o on o.id = m.organisation_id where o.code = ? and m.category like '%' || ? || '%'",
                        own.code(), RESULT))
                .as("measures with a category that none of them knows")
                .isPositive();
        String values = "values?indicator=WI-DOO-01,WI-DOO-03,WI-DOO-04&organisation=" + own.code() + "&from=" + FIRST
                + "&to=" + FIRST;
        Api.Answer now = own.api().read(values);
        Api.Answer then = own.api().read(values + "&asOf=" + platform.now());
        assertThat(now.status()).isEqualTo(200);
        assertThat(then.status()).as("as of a moment").isEqualTo(200);
        assertThat(then.items()).isNotEmpty().hasSameSizeAs(now.items());
        assertThat(status(deliver(own, BEFORE, RESULT)))
                .as("the month before is read by the layout before")
                .isEqualTo("REJECTED");
        assertThat(layoutOf(own, accepted)).isEqualTo(1);
        assertThat(layoutOf(own, good)).as("what the product ships with").isZero();
        assertThat(own.api().read("deliveries?type=BASPLUS&period=" + FIRST).items())
                .extracting(one -> one.get("layoutVersion").getAsInt())
                .contains(0, 1);
        assertThat(own.api()
                        .read("layouts/BASPLUS/codes?pageSize=100&period=" + FIRST)
                        .body())
                .contains(RESULT);
        assertThat(own.api()
                        .read("layouts/BASPLUS/codes?pageSize=100&period=" + BEFORE)
                        .body())
                .doesNotContain(RESULT);
        assertThat(own.api()
                        .read("layouts/BASPLUS?period=" + FIRST)
                        .json()
                        .get("version")
                        .getAsInt())
                .isEqualTo(1);
        assertThat(own.api().read("layouts/NOTHING").status()).isEqualTo(404);
    }

    /** Of the delivery as it stands now. */
    private static int layoutOf(Municipality own, JsonObject delivery) {
        return own.delivery(delivery.get("id").getAsLong()).get("layoutVersion").getAsInt();
    }

    private void participantsAreTold(Municipality own) {
        List<Object[]> mails = platform.rows(
                "select array_to_string(arguments, '|') from outbox where kind = 'LAYOUT_CHANGED' and recipient = ?",
                "contact@" + own.code().toLowerCase(Locale.ROOT) + ".test.invalid");
        assertThat(mails).hasSize(1);
        assertThat((String) mails.get(0)[0])
                .startsWith("BASplus|")
                .contains("8 resultaat, code " + RESULT + ": nieuwe code, vervallen, vanaf ")
                .endsWith("/delivery/layout.xhtml?type=BASPLUS&month=" + FIRST);
    }

    /** The page, from the findings of what was refused, and its files; whoever may only read sees them too. */
    private void participantsSee(Municipality own, String more, long refused) {
        DemonstrationAccount reader = platform.person(own.code(), "READER");
        try (Visitor visitor = chromium.visitor(platform, reader)) {
            visitor.open("delivery/findings.xhtml?id=" + refused);
            visitor.page().locator("#layoutLink").click();
            assertThat(visitor.page().url()).endsWith("delivery/layout.xhtml?type=BASPLUS&month=" + FIRST);
            assertThat(visitor.page().locator("#holds").textContent()).contains("versie 1");
            assertThat(visitor.page().locator("#fields").innerText()).contains("aanvraagnummer", "altijd");
            assertThat(visitor.page().locator("#list-result").innerText()).contains("8 resultaat", RESULT, "vervallen");
            assertThat(visitor.page().locator("[id^='later-']").count())
                    .as("nothing later")
                    .isZero();
            visitor.assertAccessible("a layout");
            visitor.page().locator("#month").selectOption(BEFORE.toString());
            visitor.page().locator("form.toolbar button").click();
            assertThat(visitor.page().locator("#holds").textContent()).contains("waarmee het platform begon");
            assertThat(visitor.page().locator("#list-result").innerText())
                    .contains("TOEGEKEND")
                    .doesNotContain(RESULT);
            assertThat(visitor.page().locator("#later-1").innerText())
                    .contains("8 resultaat, code " + RESULT, "nieuwe code", "vervallen");
            visitor.assertAccessible("a layout that changes later");
            visitor.picture("layout-later");
            visitor.resize(Chromium.NARROW);
            visitor.assertNoSidewaysScrolling("a layout that changes later");
            visitor.open("delivery/layout.xhtml?type=SRG&month=" + BEFORE);
            assertThat(visitor.page()
                            .locator("#fields tr:has(th:text-is('bsn'))")
                            .innerText())
                    .as("its places with pseudonyms and with numbers")
                    .contains("32–77", "32–40");
        }
        Browser browser = Browser.signedIn(platform, "", reader);
        assertThat(browser.get("delivery/codes.csv?type=BASPLUS&month=" + FIRST).body())
                .isEqualToNormalizingNewlines(more);
        assertThat(browser.get("delivery/codes.csv?type=BASPLUS&month=" + BEFORE)
                        .body())
                .isEqualTo(DeliveryType.BASPLUS.layout().codesCsv());
        assertThat(browser.get("delivery/fields.csv?type=SRG").body()).contains("type_voorziening");
        for (String query : List.of("?type=NOTHING", "?month=2026-13", "?month=2012-12")) {
            assertThat(browser.get("delivery/layout.xhtml" + query).statusCode())
                    .as(query)
                    .isEqualTo(404);
            assertThat(browser.get("delivery/codes.csv" + query).statusCode())
                    .as(query)
                    .isEqualTo(404);
        }
        assertThat(
                        platform.count(
                                "select count(*) from audit_line where action = 'EXPORT' and result = 'OK' and object_id = 'codes-basplus-1.csv'"))
                .isEqualTo(1);
    }

    /** Another layout for the same first month: what the first one read stays, and the expert sees what that is. */
    private void correct(Visitor writer, Visitor decider, Municipality own, String codes) {
        writer.open("admin/layout/propose.xhtml?type=BASPLUS");
        fill(writer, "change:codes", codes + "result;" + OTHER + ";" + FIRST + ";;overgedragen;handed over\n");
        fill(writer, "change:first", BEFORE.toString());
        fill(writer, "change:reason", WHY);
        click(writer, "change:submit");
        assertThat(writer.mainText())
                .as("before the newest")
                .contains("Een indeling begint niet eerder dan de nieuwste");
        assertThat(value(writer, "change:codes")).as("nothing is lost").contains(OTHER);
        fill(writer, "change:first", FIRST.toString());
        click(writer, "change:submit");
        assertThat(writer.page().locator("#differences").innerText())
                .as("beside the one that it corrects")
                .contains("result " + OTHER)
                .doesNotContain("result " + RESULT);
        assertThat(writer.page().locator("#readBefore").textContent())
                .contains("geldt 1 aanlevering die met versie 1 is gelezen, van 1 deelnemer", nameOf(own));
        writer.assertAccessible("a correction");
        writer.picture("layout-correction");
        String id = writer.page().url().replaceAll(".*id=(\\d+).*", "$1");
        runTrial(writer, own, id);
        click(writer, "decide:propose");
        decider.open("admin/layout/version.xhtml?id=" + id);
        click(decider, "decide:approve");
        assertThat(decider.page().locator("#state").textContent()).isEqualTo("goedgekeurd");
        assertThat(decider.page().locator("#readBefore").textContent()).contains("met versie 1 is gelezen");
        decider.open("admin/layout/layouts.xhtml");
        assertThat(decider.page().locator("tr:has-text('vervangen')").innerText())
                .contains("versie 1");
        decider.picture("layouts");

        JsonObject again = deliver(own, FIRST, OTHER);
        assertThat(status(again)).isEqualTo("ACCEPTED");
        assertThat(layoutOf(own, again)).isEqualTo(2);
        decider.open("admin/layout/version.xhtml?id=" + id);
        assertThat(decider.mainText()).as("asked for again").doesNotContain("met versie 1 is gelezen");
        assertThat(platform.rows("select action, result from audit_line where action like 'LAYOUT_%' order by seq"))
                .extracting(row -> row[0] + " " + row[1])
                .contains("LAYOUT_PROPOSE DENIED", "LAYOUT_PROPOSE OK", "LAYOUT_TRY OK")
                .endsWith("LAYOUT_DECIDE OK");
    }

    @Test
    @DisplayName(
            "DEL-1, DEL-2 the numbers of fixed width stand elsewhere from a month on: page and client replace them where they are, and nothing else leaves")
    void acrossABoundary(@TempDir Path folder) throws Exception {
        Municipality own = platform.municipality();
        List<String> numbers = RawFile.numbers(9).subList(0, 8);
        byte[] before = facilities(own, BEFORE, false, numbers);
        byte[] since = facilities(own, FIRST, true, numbers);
        byte[] expectedBefore = facilities(own, BEFORE, false, pseudonyms(numbers));
        byte[] expectedSince = facilities(own, FIRST, true, pseudonyms(numbers));
        String moved = approveMovedNumber();
        try (Visitor visitor = chromium.visitor(platform, platform.person(own.code(), "CONTACT_PERSON"))) {
            List<String> left = new ArrayList<>();
            visitor.page().onRequest(request -> {
                if (request.url().contains("delivery/upload?")) {
                    byte[] body = request.postDataBuffer();
                    left.add(request.url() + (body == null ? "" : new String(body, StandardCharsets.ISO_8859_1)));
                }
            });
            visitor.page().addInitScript(KEEP_BODIES);
            assertThat(upload(visitor, folder, before, null)).contains("vervangen nummers: 8");
            assertThat(body(visitor)).isEqualTo(expectedBefore);
            assertThat(upload(visitor, folder, since, null)).contains("vervangen nummers: 8");
            assertThat(body(visitor)).isEqualTo(expectedSince);
            assertThat(own.api()
                            .read("deliveries?type=SRG&organisation=" + own.code())
                            .items())
                    .extracting(one -> one.get("period").getAsString() + " " + status(one) + " "
                            + one.get("layoutVersion").getAsInt())
                    .containsExactlyInAnyOrder(BEFORE + " ACCEPTED 0", FIRST + " ACCEPTED 1");
            int sent = left.size();

            assertThat(upload(visitor, folder, before, FIRST.toString()))
                    .contains("van een andere maand dan de aanlevering", "regel 1", "niet verstuurd");
            assertThat(upload(visitor, folder, facilities(own, FIRST, false, numbers), null))
                    .as("software that was not changed")
                    .contains("een andere indeling", "niet verstuurd");
            byte[] both = new byte[since.length + before.length];
            System.arraycopy(since, 0, both, 0, since.length);
            System.arraycopy(before, 0, both, since.length, before.length);
            assertThat(upload(visitor, folder, both, null)).contains("andere maand", "regel 9");
            assertThat(left).as("nothing was sent").hasSize(sent);
            assertThat(String.join("\n", left)).contains("delivery/upload?");
            numbers.forEach(number ->
                    assertThat(String.join("\n", left)).as("plain numbers").doesNotContain(number));
        }
        client(own, folder, moved, before, since, expectedSince);
    }

    /** Lines of a raw file, or with pseudonyms of one as it leaves. */
    private static byte[] facilities(Municipality of, YearMonth month, boolean moved, List<String> numbers) {
        String code = of.code().substring(2);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < numbers.size(); i++) {
            String number = numbers.get(i).length() == 8 ? "0" + numbers.get(i) : numbers.get(i);
            String person = moved ? "198005171" + number : number + "198005171";
            text.append("%d%02d10".formatted(month.getYear(), month.getMonthValue()))
                    .append("XYZ" + "            " + code + code)
                    .append(person)
                    .append(" ".repeat(10))
                    .append("%-15s".formatted("R" + i))
                    .append("01" + "20240101" + "00000000" + "    \r\n");
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static List<String> pseudonyms(List<String> numbers) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Pseudonymiser(PseudonymisationKey.parse(RawFile.KEY_FILE), RawLayout.named("bsn"))
                .run(
                        new ByteArrayInputStream(
                                ("bsn\n" + String.join("\n", numbers) + "\n").getBytes(StandardCharsets.US_ASCII)),
                        out);
        return out.toString(StandardCharsets.US_ASCII).lines().skip(1).toList();
    }

    /** The number behind date of birth and sex; gives the table of fields. */
    private String approveMovedNumber() {
        String[] lines = DeliveryType.SRG.layout().fieldsCsv().split("\n");
        String bsn = lines[8];
        lines[8] = lines[9];
        lines[9] = lines[10];
        lines[10] = bsn;
        String fields = String.join("\n", lines) + "\n";
        try (Visitor writer = chromium.confirmedStaff(platform, DemonstrationRole.CONTENT_EXPERT);
                Visitor decider = chromium.confirmedStaff(platform, DemonstrationRole.ADMINISTRATOR)) {
            writer.open("admin/layout/propose.xhtml?type=SRG");
            fill(writer, "change:fields", fields);
            fill(writer, "change:first", FIRST.toString());
            fill(writer, "change:reason", WHY);
            click(writer, "change:submit");
            assertThat(writer.page().locator("#differences").innerText()).contains("8 bsn");
            String id = writer.page().url().replaceAll(".*id=(\\d+).*", "$1");
            if (writer.page().locator("[id='try:submit']").count() > 0) {
                click(writer, "try:submit");
                writer.page().locator("#tried").waitFor();
            }
            click(writer, "decide:propose");
            decider.open("admin/layout/version.xhtml?id=" + id);
            click(decider, "decide:approve");
            assertThat(decider.page().locator("#state").textContent()).isEqualTo("goedgekeurd");
        }
        return fields;
    }

    /** What the page says in the end; the month is that of the file when none is chosen. */
    private static String upload(Visitor visitor, Path folder, byte[] file, String month) throws IOException {
        visitor.open("delivery/deliveries.xhtml");
        visitor.page()
                .setInputFiles(
                        "#keyFile",
                        new FilePayload(
                                "sleutel.txt", "text/plain", RawFile.KEY_FILE.getBytes(StandardCharsets.UTF_8)));
        visitor.page()
                .locator("#keyState", new Page.LocatorOptions().setHasText(RawFile.FINGERPRINT))
                .waitFor();
        visitor.page().setInputFiles("#files", Files.write(folder.resolve("voorzieningen.txt"), file));
        visitor.page().locator("#options").waitFor();
        assertThat(visitor.page().locator(".file__type").inputValue()).isEqualTo("SRG");
        if (month != null) {
            visitor.page().locator(".file__month-choice").selectOption(month);
        }
        visitor.page().locator("#send").click();
        Locator result = visitor.page().locator(".file__result");
        result.waitFor(new Locator.WaitForOptions().setTimeout(120_000));
        return result.innerText();
    }

    /** What went out as a body, as the page gave it to the browser. */
    private static byte[] body(Visitor visitor) {
        return ((String)
                        visitor.page()
                                .evaluate(
                                        "async () => new TextDecoder('latin1').decode(await window.bodies.find(one => one instanceof Blob).arrayBuffer())"))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The same with the program, which is given the layout of the platform. */
    private void client(Municipality own, Path folder, String fields, byte[] before, byte[] since, byte[] expected)
            throws Exception {
        Path key = Files.writeString(folder.resolve("sleutel.txt"), RawFile.KEY_FILE);
        Path layout = Files.writeString(folder.resolve("velden.csv"), fields);
        Path codes = Files.writeString(
                folder.resolve("codes.csv"), DeliveryType.SRG.layout().codesCsv());
        Path old = Files.write(folder.resolve("oud.txt"), before);
        Path now = Files.write(folder.resolve("nieuw.txt"), since);
        Path out = folder.resolve("uit.txt");
        String[] pseudonymise = {"pseudonymise", "--type", "SRG", "--key", key.toString(), "--period", FIRST.toString()
        };
        String[] given = {"--layout", layout.toString(), "--codes", codes.toString()};

        assertThat(ClientProcess.run(own, folder, pseudonymise, given, new String[] {old.toString(), out.toString()}))
                .contains("exit 1", "andere maand");
        assertThat(out).doesNotExist();
        assertThat(ClientProcess.run(own, folder, pseudonymise, given, new String[] {now.toString(), out.toString()}))
                .contains("exit 0");
        assertThat(Files.readAllBytes(out)).isEqualTo(expected);
        String[] deliver = {
            "deliver",
            "--url",
            platform.address().toString(),
            "--organisation",
            own.code(),
            "--type",
            "SRG",
            "--key",
            key.toString(),
            "--period",
            FIRST.toString(),
            "--dry-run"
        };
        assertThat(ClientProcess.run(own, folder, deliver, given, new String[] {now.toString()}))
                .contains("exit 0");
        assertThat(ClientProcess.run(own, folder, deliver, given, new String[] {old.toString()}))
                .contains("exit 1", "andere maand");
        assertThat(ClientProcess.run(own, folder, deliver, new String[0], new String[] {now.toString()}))
                .as("without the layout of the platform")
                .contains("exit 0");
    }

    private static void choosePicture(Visitor writer, String fields) {
        writer.page()
                .locator("[id='change:fieldsFile']")
                .setInputFiles(
                        new FilePayload("velden.csv", "text/csv", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 13}));
        fill(writer, "change:reason", WHY);
        click(writer, "change:submit");
        assertThat(writer.mainText()).contains("Dit is geen tekstbestand");
        assertThat(value(writer, "change:fields").strip()).as("nothing is lost").isEqualTo(fields.strip());
        assertThat(value(writer, "change:reason")).isEqualTo(WHY);
    }

    private static void writeBroken(Visitor writer, String fields, String codes) {
        String broken = fields.replace("NUMBER;[1234];4;;;never", "GETAL;[1234];vier;;;never");
        fill(writer, "change:fields", broken);
        fill(
                writer,
                "change:codes",
                codes.replace("result;TOEGEKEND;2013-01;;toegekend;granted\n", "") + "result;X Y;2026-1;;;\n");
        fill(writer, "change:reason", WHY);
        click(writer, "change:submit");
        assertThat(writer.page().locator("#flaws").innerText())
                .contains(
                        "Velden, regel 10, kolom type",
                        "Velden, regel 10, kolom maxLength",
                        "Codes, regel 21, kolom code",
                        "Codes, regel 21, kolom validFrom",
                        "Code TOEGEKEND van lijst result is weg");
        assertThat(value(writer, "change:fields")).as("nothing is lost").isEqualTo(broken);
        assertThat(value(writer, "change:reason")).isEqualTo(WHY);
        writer.assertAccessible("a layout with mistakes");
        fill(writer, "change:codes", codes);
    }

    private String nameOf(Municipality own) {
        return (String) platform.rows("select name from organisation where code = ?", own.code())
                .get(0)[0];
    }

    private void runTrial(Visitor writer, Municipality own, String id) {
        click(writer, "try:submit");
        writer.page().locator("#tried").waitFor();
        assertThat(writer.page().locator("#trials").innerText())
                .contains(nameOf(own))
                .contains("aangenomen")
                .doesNotContain("LEVENSONDERHOUD", "TOEGEKEND");
        writer.assertAccessible("a layout that was tried");
        writer.picture("layout-trial");
        assertThat(platform.rows(
                        "select result from audit_line where action = 'LAYOUT_TRY' and object_id = ? and (select id from organisation where code = ?) = any (concerns)",
                        id,
                        own.code()))
                .as("the participant finds it in its log")
                .containsExactly(new Object[] {"OK"});
    }

    @Test
    @DisplayName("DEL-1 who keeps no catalogue sees the layouts in force, and writes and tries none")
    void whoKeepsNoCatalogue() {
        Browser helpdesk = Browser.signedIn(
                platform,
                "admin/",
                platform.account(DemonstrationAccounts.BENCHMARK_ORGANISATION, DemonstrationRole.HELPDESK));
        assertThat(helpdesk.get("admin/layout/layouts.xhtml").body()).doesNotContain("propose.xhtml");
        assertThat(helpdesk.get("admin/layout/fields.csv?type=SRG&number=0").body())
                .contains("type_voorziening");
        assertThat(helpdesk.get("admin/layout/codes.csv?type=SRG&number=99").statusCode())
                .isEqualTo(404);
        assertThat(helpdesk.get("admin/layout/propose.xhtml?type=SRG").statusCode())
                .isEqualTo(403);
        assertThat(helpdesk.get("admin/layout/version.xhtml?id=1").statusCode()).isEqualTo(403);
        assertThat(helpdesk.get("admin/layout/codes.csv?id=1").statusCode()).isEqualTo(403);
    }

    private static String value(Visitor visitor, String id) {
        return visitor.page().locator("[id='" + id + "']").inputValue();
    }

    private static void fill(Visitor visitor, String id, String text) {
        visitor.page().locator("[id='" + id + "']").fill(text);
    }

    private static void click(Visitor visitor, String id) {
        visitor.page().locator("[id='" + id + "']").click();
    }
}
