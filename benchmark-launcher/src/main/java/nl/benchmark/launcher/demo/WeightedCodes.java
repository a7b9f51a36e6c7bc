package nl.benchmark.launcher.demo;

import java.util.ArrayList;
import java.util.List;

/** Codes of a code list with their weights; weights need not add up to one. */
final class WeightedCodes {

    private final List<String> codes = new ArrayList<>();
    private final List<Double> cumulative = new ArrayList<>();
    private double total;

    WeightedCodes with(String code, double weight) {
        total += weight;
        codes.add(code);
        cumulative.add(total);
        return this;
    }

    String draw(Chance chance) {
        double point = chance.share() * total;
        int index = 0;
        while (index < codes.size() - 1 && point >= cumulative.get(index)) {
            index++;
        }
        return codes.get(index);
    }
}
