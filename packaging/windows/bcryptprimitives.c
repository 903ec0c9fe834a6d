/* Wine 8.0 has no bcryptprimitives.dll, which Rust's standard library imports. Stands in for it in tests; never shipped. */
#include <windows.h>

BOOLEAN NTAPI SystemFunction036(PVOID, ULONG);

__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE data, SIZE_T left)
{
    while (left) {
        ULONG piece = left > 0x10000 ? 0x10000 : (ULONG)left;
        if (!SystemFunction036(data, piece))
            return FALSE;
        data += piece;
        left -= piece;
    }
    return TRUE;
}

BOOL WINAPI DllMain(HINSTANCE instance, DWORD reason, LPVOID reserved)
{
    return TRUE;
}
