package kiosque.filter;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.SimpleType;
import dev.cel.extensions.CelExtensions;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.Program;
import dev.cel.validator.CelValidator;
import dev.cel.validator.CelValidatorFactory;
import dev.cel.validator.validators.DurationLiteralValidator;
import dev.cel.validator.validators.RegexLiteralValidator;
import dev.cel.validator.validators.TimestampLiteralValidator;

import kiosque.text.Folded;

import java.util.List;

/// The language that filters are written in: CEL with our variables, the string functions, and two of our own that overlook case and accents.
final class Expressions {

    private static final int LONGEST = 10_000;

    private static final Cel CEL = environment();

    private static final CelValidator VALIDATOR =
            CelValidatorFactory.standardCelValidatorBuilder(CEL)
                    .addAstValidators(
                            RegexLiteralValidator.INSTANCE,
                            TimestampLiteralValidator.INSTANCE,
                            DurationLiteralValidator.INSTANCE)
                    .build();

    private static Cel environment() {
        var builder =
                CelFactory.legacyCelBuilder()
                        .setOptions(
                                CelOptions.current()
                                        .maxExpressionCodePointSize(LONGEST)
                                        .comprehensionMaxIterations(LONGEST)
                                        .build())
                        .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                        .addCompilerLibraries(CelExtensions.strings())
                        .addRuntimeLibraries(CelExtensions.strings())
                        .addFunctionDeclarations(
                                CelFunctionDecl.newFunctionDeclaration(
                                        "mentions",
                                        CelOverloadDecl.newMemberOverload(
                                                "string_mentions_string",
                                                SimpleType.BOOL,
                                                SimpleType.STRING,
                                                SimpleType.STRING)),
                                CelFunctionDecl.newFunctionDeclaration(
                                        "folded",
                                        CelOverloadDecl.newMemberOverload(
                                                "string_folded",
                                                SimpleType.STRING,
                                                SimpleType.STRING)))
                        .addFunctionBindings(
                                CelFunctionBinding.from(
                                        "string_mentions_string",
                                        String.class,
                                        String.class,
                                        Folded::mentions),
                                CelFunctionBinding.from(
                                        "string_folded",
                                        String.class,
                                        text -> Folded.spaced(text).strip()))
                        .setResultType(SimpleType.BOOL);
        Variable.all().forEach(one -> builder.addVar(one.spelling(), one.type()));
        return builder.build();
    }

    /// @throws InvalidExpression if it is not a true-or-false question about an entry
    static Expression compile(String source) {
        try {
            CelAbstractSyntaxTree tree = CEL.compile(source).getAst();
            CelValidationResult literals = VALIDATOR.validate(tree);
            if (literals.hasError()) {
                throw refused(literals.getErrors());
            }
            return new Expression(CEL.createProgram(tree));
        } catch (CelValidationException e) {
            throw refused(e.getErrors());
        } catch (CelEvaluationException e) {
            throw new InvalidExpression(String.valueOf(e.getMessage()), 1, 1);
        }
    }

    private static InvalidExpression refused(List<CelIssue> issues) {
        CelIssue first = issues.getFirst();
        return new InvalidExpression(
                first.getMessage(),
                Math.max(1, first.getSourceLocation().getLine()),
                first.getSourceLocation().getColumn() + 1);
    }

    /// A compiled question.
    record Expression(Program program) {

        /// Never fails: an expression that cannot be worked out for an entry has no answer.
        Outcome ask(Facts facts) {
            try {
                return Boolean.TRUE.equals(program.eval(facts)) ? Outcome.YES : Outcome.NO;
            } catch (CelEvaluationException e) {
                return Outcome.NONE;
            }
        }
    }

    /// What an expression says of an entry.
    enum Outcome {
        YES,
        NO,
        /// It failed on this entry, as when it asks for the first of no authors.
        NONE
    }
}
