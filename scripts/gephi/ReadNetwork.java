/* SPDX-License-Identifier: GPL-3.0-or-later */
import java.io.File;
import java.util.Iterator;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.importer.api.Report;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

/**
 * Reads files as Gephi does when a user opens them, one after the other into the same workspace:
 * prints every issue with its level, the columns with their types, what the first node looks like,
 * the sum of the weights, and last "nodes N edges M". Exit status 1 if an issue is a warning or
 * worse.
 */
public final class ReadNetwork {
    private ReadNetwork() {
    }

    public static void main(String[] arguments) throws Exception {
        ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
        projects.newProject();
        Workspace workspace = projects.getCurrentWorkspace();
        ImportController importer = Lookup.getDefault().lookup(ImportController.class);
        boolean good = true;
        for (String argument : arguments) {
            Container container = importer.importFile(new File(argument));
            good &= container.verify();
            good &= printIssues(container.getReport());
            importer.process(container, new DefaultProcessor(), workspace);
        }
        printGraph(Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace));
        System.exit(good ? 0 : 1);
    }

    private static boolean printIssues(Report report) {
        boolean good = true;
        Iterator<Issue> issues = report.getIssues(Integer.MAX_VALUE);
        while (issues.hasNext()) {
            Issue issue = issues.next();
            Issue.Level level = issue.getLevel();
            System.out.println("issue " + level + ": " + issue.getMessage());
            good &= level == Issue.Level.INFO;
        }
        return good;
    }

    private static void printGraph(GraphModel model) {
        printColumns("node", model.getNodeTable());
        printColumns("edge", model.getEdgeTable());
        for (Node node : model.getGraph().getNodes().toArray()) {
            System.out.println("first node \"" + node.getLabel() + "\" color " + node.getColor() + " at "
                    + node.x() + " " + node.y() + " size " + node.size());
            break;
        }
        double weights = 0;
        for (Edge edge : model.getGraph().getEdges().toArray()) {
            weights += edge.getWeight();
        }
        System.out.println("weights " + Math.round(weights * 1000) / 1000.0);
        System.out.println(model.getUndirectedGraph().getEdgeCount() == model.getGraph().getEdgeCount()
                ? "undirected" : "directed or mixed");
        System.out.println("nodes " + model.getGraph().getNodeCount() + " edges " + model.getGraph().getEdgeCount());
    }

    private static void printColumns(String kind, Iterable<Column> table) {
        for (Column column : table) {
            System.out.println(kind + " column " + column.getId() + " " + column.getTypeClass().getSimpleName());
        }
    }
}
