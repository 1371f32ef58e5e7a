package kiosque.cli.command;

import kiosque.cli.control.CommandContext;
import kiosque.cli.control.Control;
import kiosque.cli.control.Exit;
import kiosque.config.Configuration;
import kiosque.config.ConfigurationException;
import kiosque.store.upkeep.LearnedBlocks.Learned;
import kiosque.text.Printable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/// `kiosque boilerplate`.
@Command(
        name = "boilerplate",
        header = "Show which blocks of text are cut because a source repeats them, and object.",
        description = {
            "",
            "list SOURCE names the blocks that recur in a source's entries and are therefore no"
                + " part of any. keep SOURCE BLOCK… has a block stay, and brings it back into the"
                + " entries that are stored; cut SOURCE BLOCK… takes the objection back, for"
                + " entries to come. BLOCK is the beginning of what list prints first.",
            "What is cut by a named rule is kept by `keep-boilerplate` in the configuration.",
            ""
        })
public final class BoilerplateCommand extends ConfiguredCommand {

    /// Digits of a block's name that are shown.
    private static final int SHOWN = 10;

    @Parameters(index = "0", paramLabel = "list|keep|cut")
    private String what = "";

    @Parameters(index = "1", paramLabel = "SOURCE", description = "As configured.")
    private String source = "";

    @Parameters(index = "2..*", arity = "0..*", paramLabel = "BLOCK")
    private List<String> names = List.of();

    public BoilerplateCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() throws ConfigurationException {
        if (!List.of("list", "keep", "cut").contains(what)) {
            throw misuse("list, keep or cut?");
        }
        if (!what.equals("list") && names.isEmpty()) {
            throw misuse(what + " takes a BLOCK");
        }
        Configuration read = configuration();
        if (!read.poll().sources().containsKey(source)) {
            return noSuchSource(source, read.poll().sources().keySet());
        }
        try (Control control = reach(read)) {
            List<Learned> blocks = control.boilerplate(source);
            return what.equals("list") ? list(blocks) : decide(blocks, control);
        }
    }

    private int list(List<Learned> blocks) {
        PrintWriter out = out();
        for (Learned block : blocks) {
            out.println(
                    "%s  %s  in %d entries  %s"
                            .formatted(
                                    name(block),
                                    block.vetoed() ? "kept" : "cut ",
                                    block.entries(),
                                    Printable.of(block.text())));
        }
        return Exit.OK;
    }

    private int decide(List<Learned> blocks, Control control) {
        int exit = Exit.OK;
        for (String name : names) {
            List<Learned> meant =
                    blocks.stream()
                            .filter(block ->
                                    block.digest().hex().startsWith(name.toLowerCase(Locale.ROOT)))
                            .toList();
            if (meant.size() != 1) {
                err().println(
                                "kiosque: %s block of %s begins with “%s”"
                                        .formatted(
                                                meant.isEmpty() ? "no" : "more than one",
                                                source,
                                                Printable.of(name)));
                exit = Exit.DATA;
            } else {
                out().println(decided(meant.getFirst(), control));
            }
        }
        return exit;
    }

    private String decided(Learned block, Control control) {
        if (what.equals("keep")) {
            int restored = control.keepBoilerplate(source, block.digest());
            return "%s stays; %d stored entries have something back"
                    .formatted(name(block), restored);
        }
        control.cutBoilerplate(source, block.digest());
        return name(block) + " is cut from what comes from now on";
    }

    private static String name(Learned block) {
        return block.digest().hex().substring(0, SHOWN);
    }
}
