package nl.benchmark.registration;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import nl.benchmark.fee.TariffPackage;

/** Module to register for. The names stand in tables: never rename one. Source: REG-1. */
public enum RegistrationModule {
    /** Werk &amp; Inkomen, Basis. */
    WI_BASIS("BASIS", TariffPackage.WI_BASIS, "Werk & Inkomen, Basis"),
    /** Werk &amp; Inkomen, Basis and Verdiepend together. */
    WI_VERDIEPEND("VERDIEPEND", TariffPackage.WI_VERDIEPEND, "Werk & Inkomen, Basis + Verdiepend"),
    AS_PREVENTIE("PREVENTIE", TariffPackage.AS, "Armoede & Schulden, Preventie"),
    AS_ARMOEDEBELEID("ARMOEDEBELEID", TariffPackage.AS, "Armoede & Schulden, Armoedebeleid"),
    AS_SCHULDHULPVERLENING("SCHULDHULPVERLENING", TariffPackage.AS, "Armoede & Schulden, Schuldhulpverlening"),
    /** Statushouders &amp; Inburgering, which has no modules. */
    SI("BASIS", TariffPackage.SI, "Statushouders & Inburgering");

    private final String module;
    private final TariffPackage pack;
    private final String title;

    RegistrationModule(String module, TariffPackage pack, String title) {
        this.module = module;
        this.pack = pack;
        this.title = title;
    }

    /** As it is offered. These are names, which are Dutch in every language. */
    public String title() {
        return title;
    }

    /** {@code WI}, {@code AS} or {@code SI}. */
    public String benchmark() {
        return pack.benchmark();
    }

    /** As a {@link Participation} names it. */
    public String module() {
        return module;
    }

    /** What has the price. */
    public TariffPackage pack() {
        return pack;
    }

    /** Of what somebody takes part in, by the names that a {@link Participation} has. */
    public static String title(String benchmark, String module) {
        return Arrays.stream(values())
                .filter(offered -> offered.benchmark().equals(benchmark)
                        && offered.module().equals(module))
                .map(RegistrationModule::title)
                .findFirst()
                .orElseThrow();
    }

    /** All of them in words, for a mail. */
    public static String titles(Collection<RegistrationModule> modules) {
        return modules.stream().map(RegistrationModule::title).collect(Collectors.joining("; "));
    }

    /** What the modules cost together, each once: any modules of Armoede &amp; Schulden have one price. Source: FEE-2. */
    public static List<TariffPackage> packages(Collection<RegistrationModule> modules) {
        return modules.stream()
                .map(RegistrationModule::pack)
                .distinct()
                .sorted()
                .toList();
    }
}
