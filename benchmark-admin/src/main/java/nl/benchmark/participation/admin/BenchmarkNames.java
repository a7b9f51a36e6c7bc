package nl.benchmark.participation.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import nl.benchmark.participation.Benchmark;

/** Names of benchmarks, for pages that know their code only. */
@Named
@ApplicationScoped
public class BenchmarkNames {

    /** As it is offered: a name, which is Dutch in every language. */
    public String of(String benchmark) {
        return Benchmark.valueOf(benchmark).title();
    }
}
