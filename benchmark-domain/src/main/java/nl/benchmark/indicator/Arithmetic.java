package nl.benchmark.indicator;

/** What remains of a formula when its operands are numbers: computed per organisation, so without any lookup. */
sealed interface Arithmetic {

    double value(double[] operands);

    record Number(double number) implements Arithmetic {
        @Override
        public double value(double[] operands) {
            return number;
        }
    }

    record Read(int operand) implements Arithmetic {
        @Override
        public double value(double[] operands) {
            return operands[operand];
        }
    }

    record Negative(Arithmetic of) implements Arithmetic {
        @Override
        public double value(double[] operands) {
            return -of.value(operands);
        }
    }

    record Pair(Formula.Operator operator, Arithmetic left, Arithmetic right) implements Arithmetic {
        @Override
        public double value(double[] operands) {
            double a = left.value(operands);
            double b = right.value(operands);
            return switch (operator) {
                case PLUS -> a + b;
                case MINUS -> a - b;
                case TIMES -> a * b;
                case DIVIDED_BY -> a / b;
            };
        }
    }
}
