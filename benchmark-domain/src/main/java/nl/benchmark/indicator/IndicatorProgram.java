package nl.benchmark.indicator;

import java.util.List;

final class IndicatorProgram {
    IndicatorProgram(IndicatorDefinition definition, MeasureCatalogue measures) {}

    List<String> categories() {
        return List.of();
    }

    Dimension dimension() {
        return null;
    }
}
