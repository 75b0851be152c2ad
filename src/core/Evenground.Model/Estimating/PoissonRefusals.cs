namespace Evenground.Model;

/// <summary>Columns of a panel have one value for each row.</summary>
/// <param name="Column">The column.</param>
/// <param name="Found">Its values.</param>
/// <param name="Rows">The rows, as many as there are outcomes.</param>
public sealed record PanelColumnsMustBeAlike(string Column, int Found, int Rows) : Refusal
{
    public override string Code => "model.panel-columns-must-be-alike";

    public override LocalizedText Text =>
        new(
            Korean: $"열 '{Column}'의 값은 {Found:N0}개인데 종속 변수는 {Rows:N0}행입니다. 모든 열의 길이를 같게 맞추십시오.",
            English: $"The column '{Column}' has {Found:N0} values, but there are {Rows:N0} outcomes. Give every column one value for each row."
        );
}

/// <summary>Values of a panel are numbers.</summary>
/// <param name="Column">The column.</param>
/// <param name="Row">The first row without a number, counted from 1.</param>
public sealed record PanelValuesMustBeNumbers(string Column, int Row) : Refusal
{
    public override string Code => "model.panel-values-must-be-numbers";

    public override LocalizedText Text =>
        new(
            Korean: $"열 '{Column}'의 {Row:N0}번째 행에 유한한 수가 없습니다. 값이 없는 행을 빼거나 값을 채운 뒤 다시 추정하십시오.",
            English: $"The column '{Column}' has no finite number in row {Row:N0}. Leave out rows without values, or supply them, and estimate again."
        );
}

/// <summary>Outcomes of a Poisson model, and weights, are not below zero.</summary>
/// <param name="Column">The column.</param>
/// <param name="Row">The first such row, counted from 1.</param>
/// <param name="Value">Its value.</param>
public sealed record PanelValuesMustNotBeNegative(string Column, int Row, double Value) : Refusal
{
    public override string Code => "model.panel-values-must-not-be-negative";

    public override LocalizedText Text =>
        new(
            Korean: $"열 '{Column}'의 {Row:N0}번째 행이 {Value:0.######}입니다. 이 열의 값은 0 이상이어야 합니다. 그 행을 고치거나 빼십시오.",
            English: $"The column '{Column}' is {Value:0.######} in row {Row:N0}; values of this column are 0 or more. Correct or leave out that row."
        );
}

/// <summary>Some outcome is above zero.</summary>
/// <param name="Rows">The rows given.</param>
public sealed record OutcomeMustVary(int Rows) : Refusal
{
    public override string Code => "model.outcome-must-vary";

    public override LocalizedText Text =>
        new(
            Korean: $"{Rows:N0}개 행 가운데 값이 0보다 크고 달라지는 종속 변수가 없어 추정할 것이 없습니다. 종속 변수의 열을 확인하십시오.",
            English: $"Among {Rows:N0} rows the outcome is nowhere above zero, or is the same everywhere: there is nothing to explain. Check the column of outcomes."
        );
}

/// <summary>More rows are left than there are things to estimate.</summary>
/// <param name="Rows">Rows left.</param>
/// <param name="Parameters">Coefficients and levels to estimate.</param>
/// <param name="LeftOut">Rows that were left out.</param>
public sealed record RowsMustExceedParameters(int Rows, int Parameters, int LeftOut) : Refusal
{
    public override string Code => "model.rows-must-exceed-parameters";

    public override LocalizedText Text =>
        new(
            Korean: $"{LeftOut:N0}개 행을 뺀 뒤 {Rows:N0}개 행이 남았으나 추정할 값은 {Parameters:N0}개입니다. 행을 더하거나 고정효과와 설명 변수를 줄이십시오.",
            English: $"{Rows:N0} rows are left after {LeftOut:N0} were left out, but there are {Parameters:N0} parameters to estimate. Add rows, or use fewer effects and regressors."
        );
}

/// <summary>Some regressor varies after the effects are taken out.</summary>
/// <param name="Regressors">The regressors given.</param>
public sealed record RegressorsMustVary(string Regressors) : Refusal
{
    public override string Code => "model.regressors-must-vary";

    public override LocalizedText Text =>
        new(
            Korean: $"고정효과를 빼고 나면 설명 변수({Regressors})에 변동이 남지 않아 계수를 추정할 수 없습니다. 고정효과를 줄이거나 집단 안에서 달라지는 설명 변수를 쓰십시오.",
            English: $"Nothing of the regressors ({Regressors}) varies once the effects are taken out. Use fewer effects, or regressors that vary within their groups."
        );
}

/// <summary>Errors are clustered in at most two ways, with at least two clusters each.</summary>
/// <param name="Clusters">The kind of clusters, or all kinds.</param>
/// <param name="Found">How many clusters, or kinds, there are.</param>
public sealed record ClustersMustBeSeveral(string Clusters, int Found) : Refusal
{
    public override string Code => "model.clusters-must-be-several";

    public override LocalizedText Text =>
        new(
            Korean: $"군집 '{Clusters}'의 수가 {Found:N0}입니다. 군집의 종류는 둘까지이고 종류마다 군집이 둘 이상 있어야 합니다. 다른 군집을 고르십시오.",
            English: $"'{Clusters}' comes to {Found:N0}. Up to two kinds of clusters can be given, each with at least two clusters. Choose other clusters."
        );
}
