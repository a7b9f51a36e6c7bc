package nl.benchmark.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.benchmark.account.AccountRule;
import nl.benchmark.account.AccountState;
import nl.benchmark.account.Gender;
import nl.benchmark.account.Right;
import nl.benchmark.account.Role;
import nl.benchmark.account.WorkArea;
import nl.benchmark.agreement.AgreementState;
import nl.benchmark.agreement.TextState;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.AuditResult;
import nl.benchmark.audit.ChainFault;
import nl.benchmark.audit.IncidentKind;
import nl.benchmark.audit.KeptLog;
import nl.benchmark.audit.Task;
import nl.benchmark.comparison.Trend;
import nl.benchmark.comparison.Verdict;
import nl.benchmark.consultation.ConsultationState;
import nl.benchmark.consultation.RemovalState;
import nl.benchmark.conversation.Band;
import nl.benchmark.conversation.ThreadState;
import nl.benchmark.delivery.DeliveryRule;
import nl.benchmark.delivery.DeliveryStatus;
import nl.benchmark.delivery.FieldType;
import nl.benchmark.delivery.FindingRule;
import nl.benchmark.delivery.LayoutField;
import nl.benchmark.delivery.MonthState;
import nl.benchmark.delivery.ReminderKind;
import nl.benchmark.delivery.Severity;
import nl.benchmark.fee.IndexationState;
import nl.benchmark.fee.PriceLineKind;
import nl.benchmark.fee.TariffPackage;
import nl.benchmark.indicator.Aggregation;
import nl.benchmark.indicator.Module;
import nl.benchmark.indicator.Period;
import nl.benchmark.indicator.Periodicity;
import nl.benchmark.indicator.Polarity;
import nl.benchmark.indicator.Source;
import nl.benchmark.indicator.Unit;
import nl.benchmark.invoice.AgeBucket;
import nl.benchmark.invoice.IdentifierScheme;
import nl.benchmark.invoice.InvoiceKind;
import nl.benchmark.invoice.InvoiceOccasion;
import nl.benchmark.invoice.InvoiceProfile;
import nl.benchmark.invoice.InvoiceStanding;
import nl.benchmark.invoice.PaymentMatchKind;
import nl.benchmark.layout.LayoutState;
import nl.benchmark.layout.LayoutTrialState;
import nl.benchmark.mail.MailStanding;
import nl.benchmark.organisation.AreaKind;
import nl.benchmark.organisation.OrganisationKind;
import nl.benchmark.participation.CancellationState;
import nl.benchmark.participation.CancellationWay;
import nl.benchmark.protocol.ProtocolChapter;
import nl.benchmark.protocol.ProtocolProgress;
import nl.benchmark.protocol.ProtocolState;
import nl.benchmark.registration.Consent;
import nl.benchmark.registration.CooperationOption;
import nl.benchmark.registration.RegistrationState;
import nl.benchmark.retention.ItemState;
import nl.benchmark.retention.RunKind;
import nl.benchmark.retention.RunState;
import nl.benchmark.search.SearchKind;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.worklist.WorkKind;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Compares the files, since a ResourceBundle hides gaps, and holds every refusal and shown enum against them. */
class MessagesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)[^}]*}");
    /** Enums that stand on pages by their label. */
    private static final List<Class<? extends Enum<?>>> SHOWN = List.of(
            Role.class,
            Right.class,
            Gender.class,
            AccountState.class,
            Verdict.class,
            Trend.class,
            DeliveryStatus.class,
            MonthState.class,
            Severity.class,
            Unit.class,
            Polarity.class,
            Periodicity.class,
            Module.class,
            Aggregation.class,
            Source.class,
            OrganisationKind.class,
            AreaKind.class,
            AuditAction.class,
            AuditResult.class,
            ChainFault.class,
            KeptLog.class,
            Task.class,
            IncidentKind.class,
            RunState.class,
            RunKind.class,
            ItemState.class,
            TariffPackage.class,
            InvoiceKind.class,
            InvoiceOccasion.class,
            InvoiceProfile.class,
            InvoiceStanding.class,
            IdentifierScheme.class,
            IndexationState.class,
            AgeBucket.class,
            PaymentMatchKind.class,
            PriceLineKind.class,
            Consent.class,
            CooperationOption.class,
            RegistrationState.class,
            AgreementState.class,
            TextState.class,
            CancellationWay.class,
            CancellationState.class,
            WorkKind.class,
            WorkArea.class,
            SearchKind.class,
            MailStanding.class,
            ProtocolChapter.class,
            ProtocolState.class,
            ProtocolProgress.class,
            ReminderKind.class,
            ConsultationState.class,
            RemovalState.class,
            ThreadState.class,
            Band.Part.class,
            LayoutState.class,
            LayoutTrialState.class,
            LayoutField.Level.class,
            FieldType.class);

    private final Map<String, String> english = file("messages.properties");
    private final Map<String, String> dutch = file("messages_nl.properties");

    @Nested
    class BothFiles {

        @Test
        void haveTheSameKeysInTheSameOrder() {
            assertThat(new ArrayList<>(dutch.keySet())).isEqualTo(new ArrayList<>(english.keySet()));
        }

        @Test
        void haveNoEmptyText() {
            assertThat(dutch.values()).noneMatch(String::isBlank);
            assertThat(english.values()).noneMatch(String::isBlank);
        }

        @Test
        void haveTheSamePlaceholders() {
            dutch.forEach(
                    (key, text) -> assertThat(placeholders(text)).as(key).isEqualTo(placeholders(english.get(key))));
        }

        @Test
        void haveNoStraightApostrophe() {
            assertThat(dutch.values()).noneMatch(text -> text.contains("'"));
            assertThat(english.values()).noneMatch(text -> text.contains("'"));
        }

        @Test
        void leaveEnglishToTheFileWithoutALanguage() {
            assertThat(file("messages_en.properties")).isEmpty();
        }
    }

    @Nested
    class Enums {

        @Test
        void thatRefuseHaveATextForEachConstant() {
            Set<String> missing = rules().stream()
                    .flatMap(MessagesTest::keys)
                    .filter(key -> !dutch.containsKey(key))
                    .collect(Collectors.toCollection(TreeSet::new));

            assertThat(missing).isEmpty();
        }

        @Test
        void tellWhatEachWarningIsAbout() {
            assertThat(Arrays.stream(FindingRule.values())
                            .filter(rule -> rule.severity() == Severity.WARNING)
                            .map(rule -> "warning." + rule.id()))
                    .allMatch(dutch::containsKey);
        }

        @Test
        void onPagesHaveALabelForEachConstant() {
            assertThat(dutch.keySet())
                    .containsAll(SHOWN.stream().flatMap(MessagesTest::keys).toList());
        }
    }

    @Nested
    class Texts {

        private final Messages nl = new Messages(new Notation(Language.DUTCH));
        private final Messages en = new Messages(new Notation(Language.ENGLISH));

        @Test
        void areInTheLanguageOfTheReader() {
            assertThat(nl.text("page.signOut")).isEqualTo("Afmelden");
            assertThat(en.text("page.signOut")).isEqualTo("Sign out");
        }

        @Test
        void withoutAKeyAreSeen() {
            assertThat(nl.text("nothing.here")).isEqualTo("???nothing.here???");
        }

        @Test
        void ofARefusalCarryItsArguments() {
            assertThat(nl.text(new RuleViolation(DeliveryRule.TOO_LARGE, 1_024)))
                    .isEqualTo("Het bestand is te groot. Het mag hooguit 1.024 MiB zijn.");
            assertThat(nl.text(new RuleViolation(AccountRule.TOKEN_NAME)))
                    .isEqualTo("Geef het token een naam van 1 tot 80 tekens.");
        }

        @Test
        void writeNumbersThatAreNamesWithoutGrouping() {
            assertThat(nl.text(new RuleViolation(DeliveryRule.SAME_FILE, 12_345L)))
                    .contains("aanlevering 12345.");
        }

        @Test
        void writePeriodsDatesAndEnumsInWords() {
            assertThat(nl.text("PeriodRule.MONTHS_AND_YEARS_MIXED", Period.ofMonth(2025, 3), Year.of(2025)))
                    .isEqualTo("Kies twee maanden of twee jaren, niet maart 2025 en 2025.");
            assertThat(en.text("PeriodRule.NOT_A_PERIOD", LocalDate.of(2025, 4, 28)))
                    .isEqualTo("28 April 2025 is not a month or year.");
            assertThat(en.text("PeriodRule.NOT_A_PERIOD", YearMonth.of(2025, 4)))
                    .startsWith("April 2025 ");
            assertThat(nl.text("account.signIn.demonstration.as", Role.READER, "Amsterdam"))
                    .isEqualTo("als Lezer, Amsterdam");
        }

        @Test
        void labelEnums() {
            assertThat(nl.label(Verdict.BETTER)).isEqualTo("beter");
            assertThat(nl.label(null)).isEmpty();
        }
    }

    private static Stream<String> keys(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(constant -> type.getSimpleName() + "." + constant.name());
    }

    private static List<Integer> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map((MatchResult match) -> Integer.valueOf(match.group(1)))
                .distinct()
                .sorted()
                .toList();
    }

    private static Map<String, String> file(String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Messages.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    int sign = line.indexOf('=');
                    String old = texts.put(
                            line.substring(0, sign).strip(),
                            line.substring(sign + 1).strip());
                    assertThat(old).as("second text for %s", line).isNull();
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return texts;
    }

    /** Every enum of the domain whose name ends in Rule and that a {@link RuleViolation} can carry to a page. */
    private static List<Class<? extends Enum<?>>> rules() {
        try {
            URI place = RuleViolation.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            Path path = Path.of(place);
            if (Files.isDirectory(path)) {
                return rules(path);
            }
            try (FileSystem jar = FileSystems.newFileSystem(path)) {
                return rules(jar.getPath("/"));
            }
        } catch (IOException | java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Class<? extends Enum<?>>> rules(Path root) throws IOException {
        List<Class<? extends Enum<?>>> rules = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root.resolve("nl/benchmark"))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith("Rule.class")).toList()) {
                String name = root.relativize(file).toString().replace('/', '.').replaceAll("\\.class$", "");
                Class<?> type = load(name);
                // Findings have texts of their own, with the line and the field in them.
                if (type.isEnum() && !"FindingRule".equals(type.getSimpleName())) {
                    rules.add((Class<? extends Enum<?>>) type);
                }
            }
        }
        assertThat(rules).contains(AccountRule.class);
        return rules;
    }

    private static Class<?> load(String name) {
        try (InputStream ignored = MessagesTest.class.getResourceAsStream("/" + name.replace('.', '/') + ".class")) {
            return Class.forName(name, false, MessagesTest.class.getClassLoader());
        } catch (ClassNotFoundException | IOException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
