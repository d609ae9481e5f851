package vn.thuocdo.statistics.disclosure;

import java.util.ArrayDeque;
import java.util.Arrays;

/**
 * What margins tell of a hidden cell in a table of rows and columns, by the largest flow instead of a linear programme:
 * what a cell gains its row must lose elsewhere, and so round until its column has lost it, too.
 */
record Circulation(double[][] cells, boolean[][] hidden) {

    double high(int row, int column) {
        return cells[row][column] + largestFlow(cells.length + column, row, row, column);
    }

    double low(int row, int column) {
        return Math.max(0, cells[row][column] - largestFlow(row, cells.length + column, row, column));
    }

    private double largestFlow(int source, int sink, int row, int column) {
        var capacity = capacity(row, column);
        var flow = 0.0;
        for (var path = path(capacity, source, sink); path[sink] >= 0; path = path(capacity, source, sink)) {
            var least = Double.POSITIVE_INFINITY;
            for (var node = sink; node != source; node = path[node]) {
                least = Math.min(least, capacity[path[node]][node]);
            }
            for (var node = sink; node != source; node = path[node]) {
                capacity[path[node]][node] -= least;
                capacity[node][path[node]] += least;
            }
            flow += least;
        }
        return flow;
    }

    private double[][] capacity(int row, int column) {
        var rows = cells.length;
        var capacity = new double[rows + cells[0].length][rows + cells[0].length];
        for (var i = 0; i < rows; i++) {
            for (var j = 0; j < cells[0].length; j++) {
                if (hidden[i][j] && (i != row || j != column)) {
                    capacity[i][rows + j] = 1e12;
                    capacity[rows + j][i] = cells[i][j];
                }
            }
        }
        return capacity;
    }

    private static int[] path(double[][] capacity, int source, int sink) {
        var from = new int[capacity.length];
        Arrays.fill(from, -1);
        from[source] = source;
        var waiting = new ArrayDeque<Integer>();
        waiting.add(source);
        while (!waiting.isEmpty() && from[sink] < 0) {
            var node = waiting.remove();
            for (var next = 0; next < from.length; next++) {
                if (from[next] < 0 && capacity[node][next] > 0) {
                    from[next] = node;
                    waiting.add(next);
                }
            }
        }
        return from;
    }
}
