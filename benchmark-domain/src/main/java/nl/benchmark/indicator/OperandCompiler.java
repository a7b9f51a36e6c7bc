package nl.benchmark.indicator;

final class OperandCompiler {
    OperandCompiler(MeasureCatalogue measures, Periodicity periodicity, String breakdown) {}

    void check(Formula formula) {}
}
