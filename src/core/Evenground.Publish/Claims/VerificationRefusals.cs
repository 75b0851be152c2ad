using Evenground.Record;

namespace Evenground.Publish;

/// <summary>The bytes are no report of this format.</summary>
public sealed record ReportMustBeReadable(string Found) : Refusal
{
    public override string Code => "report.must-be-readable";

    public override LocalizedText Text =>
        new(
            Korean: $"이 파일은 {Report.CurrentFormat} 형식의 보고서가 아닙니다: {Found} 'evenground report'로 만든 파일을 지정하십시오.",
            English: $"This file is no report of the format {Report.CurrentFormat}: {Found} Name a file that 'evenground report' wrote."
        );
}

/// <summary>The exported journal is broken, so nothing can be recomputed from it.</summary>
public sealed record JournalMustBeWhole(ChainBreak Break) : Refusal
{
    public override string Code => "report.journal-must-be-whole";

    public override LocalizedText Text =>
        new(
            Korean: $"기록장의 {Break.Sequence}번 기록에서 사슬이 끊어졌습니다({KoreanFault}). 원본에서 다시 내보낸 파일로 검증하십시오.",
            English: $"The journal's chain is broken at entry {Break.Sequence}: {EnglishFault}. Export the journal again and verify with that."
        );

    string KoreanFault =>
        Break.Fault switch
        {
            ChainFault.SequenceGap => "앞의 기록이 빠졌거나 두 번 있습니다",
            ChainFault.PreviousHashDiffers => "앞의 기록과 이어지지 않습니다",
            ChainFault.PayloadDiffers => "내용이 바뀌었습니다",
            ChainFault.HeaderDiffers => "겉봉이나 해시가 바뀌었습니다",
            _ => "내용이 없으나 지웠다는 기록이 없습니다",
        };

    string EnglishFault =>
        Break.Fault switch
        {
            ChainFault.SequenceGap => "an entry before it is missing, or it stands twice",
            ChainFault.PreviousHashDiffers => "it does not follow the entry before it",
            ChainFault.PayloadDiffers => "its payload was changed",
            ChainFault.HeaderDiffers => "its outside or its hash was changed",
            _ => "its payload is gone and no entry says that it was erased",
        };
}

/// <summary>The report was made from another journal, or from entries that the export does not
/// hold.</summary>
public sealed record HeadMustBeInTheJournal(JournalPoint Head, long Last) : Refusal
{
    public override string Code => "report.head-must-be-in-the-journal";

    public override LocalizedText Text =>
        new(
            Korean: $"보고서가 근거한 {Head.Sequence}번 기록(해시 {Head.Hash})이 이 기록장에 없습니다. 이 기록장은 {Last}번까지 있습니다. "
                + "같은 사업의 기록장을 보고서 이후에 내보낸 파일로 검증하십시오.",
            English: $"Entry {Head.Sequence} with the hash {Head.Hash}, from which the report was made, is not in this journal, which ends "
                + $"at entry {Last}. Verify with an export of the same programme made after the report."
        );
}
